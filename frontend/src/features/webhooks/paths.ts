export const webhookPaths = { list: '/webhooks', newWebhook: '/webhooks?new=true' } as const;
