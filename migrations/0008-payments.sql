-- Whether a case that costs something waits for the money; null: it costs nothing.
alter table case_file add column payment_standing text
  check (payment_standing in ('awaited', 'covered', 'ended'));

-- What is owed for a case. Amounts are integer cents. No name and no answer: who it is stands in the case.
create table payment (
  authority_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  case_reference text not null,
  package_id text not null,
  -- Stands on bank statements, so it is another number than the one that opens the case.
  reference text not null,
  amount bigint not null check (amount > 0),
  -- What it is made of: [{ id, amount }].
  positions jsonb not null,
  -- Who gets it at the payment service, and what the finance system books it by.
  pay_to text not null,
  booking_key text not null,
  way text check (way in ('online', 'transfer', 'invoice')),
  dropped boolean not null default false,
  due_on date not null,
  created_at timestamptz not null,
  -- Counts changes; whoever saves an older one is refused.
  revision integer not null default 0,
  primary key (authority_id, id),
  unique (authority_id, reference),
  foreign key (authority_id, case_id) references case_file
);
create unique index payment_case on payment (authority_id, case_id);
create index payment_age on payment (authority_id, created_at);
call protect_town_table('payment');

-- Tries to pay online. Written before the payment service is asked.
create table payment_transaction (
  authority_id uuid not null,
  -- requestId at the payment service.
  id uuid not null,
  payment_id uuid not null,
  -- The payment service's own id.
  transaction_id text,
  amount bigint not null check (amount > 0),
  status text not null check (status in ('REQUESTED', 'INITIAL', 'PAYED', 'FAILED', 'CANCELED', 'UNCLEAR')),
  -- What the payment service says it booked.
  paid bigint,
  requested_at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, payment_id) references payment
);
create index payment_transaction_payment on payment_transaction (authority_id, payment_id);
create index payment_transaction_service on payment_transaction (authority_id, transaction_id);
call protect_town_table('payment_transaction');

-- What the Kasse books: money that came in or went back, claims that go out as invoices.
create table payment_entry (
  authority_id uuid not null,
  id uuid not null,
  payment_id uuid not null,
  kind text not null check (kind in ('receipt', 'refund', 'claim', 'cancellation')),
  amount bigint not null check (amount > 0),
  -- Which money it is; the same money is never booked twice.
  source text not null,
  booked_at timestamptz not null,
  staff_id uuid,
  primary key (authority_id, id),
  unique (authority_id, payment_id, source),
  foreign key (authority_id, payment_id) references payment
);
create index payment_entry_day on payment_entry (authority_id, booked_at);
call protect_town_table('payment_entry');
call make_append_only('payment_entry');

-- Money somebody wants to give back.
create table payment_refund (
  authority_id uuid not null,
  id uuid not null,
  payment_id uuid not null,
  amount bigint not null check (amount > 0),
  reason text not null,
  state text not null check (state in ('asked', 'made', 'refused')),
  waived bigint not null default 0,
  -- null: the process asked.
  asked_by uuid,
  asked_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, payment_id) references payment
);
create index payment_refund_payment on payment_refund (authority_id, payment_id);
call protect_town_table('payment_refund');

-- Through which service a town takes money online. Options hold its secrets, so they are sealed.
create table payment_provider (
  authority_id uuid not null,
  provider text not null,
  sealed_options bytea not null,
  changed_at timestamptz not null,
  primary key (authority_id)
);
call protect_town_table('payment_provider');
