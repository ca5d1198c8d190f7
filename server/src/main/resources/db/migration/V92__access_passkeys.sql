-- Passkeys beside passphrases: public keys alone. credential, handle and public_key are base64url without padding; site is the
-- name of the server for which it was made, handle what the device knows the person by, which says nothing of them.
create table access_passkey (
    id uuid primary key,
    person uuid not null references access_person on delete cascade,
    site text not null,
    credential text not null unique check (length(credential) between 22 and 1400),
    handle text not null check (length(handle) = 43),
    public_key text not null,
    sign_count bigint not null check (sign_count >= 0),
    name text not null,
    made timestamptz not null,
    used timestamptz
);
create index access_passkey_person on access_passkey (person, made);

-- Who stands behind a link: somebody (made_by), whoever may use the machine itself, or a letter to a confirmed address.
alter table access_invitation add column way text not null default 'person' check (way in ('person', 'machine', 'letter'));
