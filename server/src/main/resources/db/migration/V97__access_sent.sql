-- Forms that were sent, for a day, so that one that comes twice is taken once. What was in them is not kept: sending is a
-- digest of who sent what under which key, form a digest of the key and who had it.
create table access_sent (
    sending bytea primary key check (length(sending) = 32),
    form bytea not null check (length(form) = 32),
    at timestamptz not null,
    -- something was written for it; set in the same transaction
    wrote boolean not null default false,
    -- where its answer led; empty while it is being answered
    answer text not null default ''
);
create index access_sent_form on access_sent (form);
create index access_sent_at on access_sent (at);
