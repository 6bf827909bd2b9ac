--liquibase formatted sql

--changeset rapport:exchange-004-turns splitStatements:false
-- Webhooks with something to do: each organisation's in turn, and of each no more at once than its share, over all copies
-- of the service.
drop function claim_webhooks;
create function claim_webhooks(p_claim uuid, p_lease interval, p_limit integer, p_share integer)
returns table (tenant_id uuid, webhook_id uuid)
language sql volatile security definer set search_path = public as
$$
    with due as materialized (
        select p.tenant_id, p.webhook_id, p.transaction, p.seq, p.due_at
        from webhook_progress p
        join webhook w on w.tenant_id = p.tenant_id and w.id = p.webhook_id and w.active
        where p.failed_at is null and p.due_at <= now() and (p.leased_until is null or p.leased_until < now())),
    settled as materialized (
        select s.tenant, s.settled from journal_settled(array(select distinct d.tenant_id from due d)) s),
    ready as materialized (
        select d.tenant_id, d.webhook_id, d.due_at,
               row_number() over (partition by d.tenant_id order by d.due_at, d.webhook_id)
               + (select count(*) from webhook_progress held
                  where held.tenant_id = d.tenant_id and held.leased_until >= now()) as turn
        from due d join settled s on s.tenant = d.tenant_id
        where exists (select from webhook_delivery m
                      where m.tenant_id = d.tenant_id and m.webhook_id = d.webhook_id
                        and m.state = 'PENDING' and m.due_at <= now())
           or exists (select from journal j
                      where j.tenant_id = d.tenant_id and (j.transaction, j.seq) > (d.transaction, d.seq)
                        and j.transaction < s.settled))
    update webhook_progress claimed
    set claim = p_claim, leased_until = now() + p_lease
    from (
        select p.tenant_id, p.webhook_id
        from webhook_progress p
        join ready r on r.tenant_id = p.tenant_id and r.webhook_id = p.webhook_id
        where r.turn <= p_share and p.failed_at is null and p.due_at <= now()
          and (p.leased_until is null or p.leased_until < now())
        order by r.turn, r.due_at
        limit p_limit
        for update of p skip locked) next
    where claimed.tenant_id = next.tenant_id and claimed.webhook_id = next.webhook_id
    returning claimed.tenant_id, claimed.webhook_id
$$;

-- Organisations with secrets of the first releases, which stood in clear.
create function webhook_secrets_in_clear() returns table (tenant_id uuid)
language sql stable security definer set search_path = public as
$$ select distinct s.tenant_id from webhook_secret s where s.secret like 'whsec\_%' $$;
revoke execute on function claim_webhooks, webhook_secrets_in_clear from public;
grant execute on function claim_webhooks, webhook_secrets_in_clear to rapport_app;
