-- Keys with which a town signs packages that it gives to other installations.
create table signing_key (
  authority_id uuid not null,
  -- Names the key in signatures and in the published list.
  kid text not null,
  public_jwk jsonb not null,
  -- The private key, sealed by the keyring.
  sealed_private bytea not null,
  made_at timestamptz not null,
  primary key (authority_id, kid)
);
call protect_town_table('signing_key');

-- Whose signatures a town trusts. A Loki took them over from the author's portal.
create table trusted_key (
  authority_id uuid not null,
  kid text not null,
  author text not null,
  public_jwk jsonb not null,
  trusted_by uuid not null,
  trusted_at timestamptz not null,
  primary key (authority_id, kid)
);
call protect_town_table('trusted_key');
