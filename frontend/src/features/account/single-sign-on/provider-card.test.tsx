import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { service } from '@/shared/testing/service';
import { accountTexts } from '../late-texts';
import type { IdentityProvider } from './api';
import { ProviderCard } from './provider-card';

const provider: IdentityProvider = {
  id: 'p1',
  version: 0,
  name: 'Staff',
  issuer: 'https://login.example',
  clientId: 'rapport',
  domains: ['example.com'],
  active: true,
  passwordAllowed: false,
  redirectAddress: 'https://crm.example/api/v1/auth/single-sign-on/callback',
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  can: ['edit', 'delete', 'check'],
};

describe('an identity provider', () => {
  beforeEach(() => accountTexts());

  it('shows the address to enter there and that it is the only way in', async () => {
    await renderInApp(<ProviderCard provider={provider} />);
    expect(screen.getByDisplayValue(provider.redirectAddress)).toBeInTheDocument();
    expect(screen.getByText(/only way in/)).toBeInTheDocument();
  });

  it('says what the check found', async () => {
    const findings = [{ code: 'OTHER_ISSUER', seen: 'https://login.example/' }];
    service.use(
      http.post('*/api/v1/identity-providers/p1/check', () => HttpResponse.json({ ok: false, findings })),
    );
    await renderInApp(<ProviderCard provider={provider} />);
    await userEvent.click(screen.getByRole('button', { name: 'Check' }));
    expect(await screen.findByText(/calls itself https:\/\/login.example\//)).toBeInTheDocument();
  });

  it('offers nothing to who may not change it', async () => {
    await renderInApp(<ProviderCard provider={{ ...provider, can: [] }} />);
    expect(screen.queryByRole('button', { name: 'Check' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Edit' })).not.toBeInTheDocument();
  });
});
