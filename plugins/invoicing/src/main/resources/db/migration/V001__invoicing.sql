create sequence invoicing_invoice_seq start with 1000 increment by 50;
create sequence invoicing_line_seq start with 1000 increment by 50;
create sequence invoicing_due_seq start with 1000 increment by 50;
create sequence invoicing_payment_seq start with 1000 increment by 50;
create sequence invoicing_share_seq start with 1000 increment by 50;

create table invoicing_invoice (
    id                  bigint primary key,
    version             integer not null,
    company_id          bigint not null,
    kind                varchar(12) not null,
    state               varchar(10) not null,
    payment_state       varchar(10) not null,
    -- given when it is posted, and kept for ever
    number              varchar(40),
    series              varchar(10),
    in_year             integer,
    place               bigint,
    partner_id          bigint not null,
    -- as the customer was called when the invoice was written: what lists show and sort
    partner_name        varchar(400) not null,
    address             varchar(1000) not null,
    tax_code            varchar(40) not null,
    invoice_date        date not null,
    -- the first day on which something is still to be paid
    due_date            date,
    payment_term        varchar(120) not null,
    customer_reference  varchar(120) not null,
    -- what the customer writes on the transfer; the key is the same without signs, to compare by
    payment_reference   varchar(40),
    reference_key       varchar(40),
    price_list_id       bigint,
    salesperson_id      bigint,
    note                varchar(4000) not null,
    -- whole dong
    untaxed             bigint not null,
    tax                 bigint not null,
    total               bigint not null,
    paid                bigint not null,
    credited            bigint not null,
    written_off         bigint not null,
    residual            bigint not null,
    -- negative for credit notes; nothing is open of what is not posted
    signed_untaxed      bigint not null,
    signed_total        bigint not null,
    signed_residual     bigint not null,
    last_payment_amount bigint,
    last_payment_date   date,
    -- the document it came from, in words and as reference
    origin              varchar(200) not null,
    origin_type         varchar(80),
    origin_id           bigint,
    purpose             varchar(14) not null,
    -- of a credit note: the invoice it takes back
    reverses_id         bigint,
    reason              varchar(500) not null,
    dunning_level       integer not null,
    created_by          bigint not null,
    created_at          timestamp(6) with time zone not null,
    posted_at           timestamp(6) with time zone,
    cancelled_at        timestamp(6) with time zone,
    -- of the public page: digest to find it by, and the key itself encrypted, to show the address again
    key_hash            varchar(64),
    key_sealed          varchar(400),
    search_text         varchar(800) not null
);
create unique index invoicing_invoice_number_ix on invoicing_invoice (company_id, number);
create unique index invoicing_invoice_place_ix on invoicing_invoice (company_id, series, in_year, place);
create unique index invoicing_invoice_reference_ix on invoicing_invoice (company_id, reference_key);
create unique index invoicing_invoice_key_ix on invoicing_invoice (key_hash);
create index invoicing_invoice_due_ix on invoicing_invoice (company_id, state, payment_state, due_date, id);
create index invoicing_invoice_due_all_ix on invoicing_invoice (company_id, due_date, id);
create index invoicing_invoice_date_ix on invoicing_invoice (company_id, invoice_date, id);
create index invoicing_invoice_created_ix on invoicing_invoice (company_id, created_at, id);
create index invoicing_invoice_name_ix on invoicing_invoice (company_id, partner_name, id);
create index invoicing_invoice_total_ix on invoicing_invoice (company_id, signed_total, id);
create index invoicing_invoice_residual_ix on invoicing_invoice (company_id, signed_residual, id);
create index invoicing_invoice_partner_ix on invoicing_invoice (partner_id, state, payment_state);
create index invoicing_invoice_salesperson_ix on invoicing_invoice (salesperson_id, invoice_date, id);
create index invoicing_invoice_origin_ix on invoicing_invoice (origin_type, origin_id);
create index invoicing_invoice_reverses_ix on invoicing_invoice (reverses_id);

create table invoicing_line (
    id         bigint primary key,
    company_id bigint not null,
    invoice_id bigint not null references invoicing_invoice (id),
    place      integer not null,
    kind       varchar(10) not null,
    product_id bigint,
    text       varchar(2000) not null,
    quantity   numeric(18, 3) not null,
    unit_id    bigint,
    unit       varchar(60) not null,
    unit_price numeric(18, 2) not null,
    discount   numeric(7, 4) not null,
    -- the taxes as they were when the line was written
    taxes      varchar(4000) not null,
    untaxed    bigint not null,
    tax        bigint not null,
    total      bigint not null
);
create index invoicing_line_invoice_ix on invoicing_line (invoice_id, place);
create index invoicing_line_product_ix on invoicing_line (company_id, product_id, id);

-- What is to be paid when; adds up to the total.
create table invoicing_due (
    id         bigint primary key,
    company_id bigint not null,
    invoice_id bigint not null references invoicing_invoice (id),
    place      integer not null,
    due_on     date not null,
    amount     bigint not null
);
create index invoicing_due_invoice_ix on invoicing_due (invoice_id, place);

-- Money that came in, or for a credit note went out.
create table invoicing_payment (
    id         bigint primary key,
    version    integer not null,
    company_id bigint not null,
    partner_id bigint not null,
    invoice_id bigint not null references invoicing_invoice (id),
    outgoing   boolean not null,
    once_key   varchar(80) not null,
    method     varchar(10) not null,
    amount     bigint not null,
    -- not yet set against any invoice: the customer's credit
    open       bigint not null,
    paid_on    date not null,
    memo       varchar(200) not null,
    by_user    bigint not null,
    created_at timestamp(6) with time zone not null,
    void_at    timestamp(6) with time zone
);
create unique index invoicing_payment_key_ix on invoicing_payment (invoice_id, once_key);
create index invoicing_payment_day_ix on invoicing_payment (company_id, paid_on, id);
create index invoicing_payment_open_ix on invoicing_payment (company_id, partner_id, open);

-- What was set against an invoice: a payment, a credit note, a write-off.
create table invoicing_share (
    id         bigint primary key,
    company_id bigint not null,
    invoice_id bigint not null references invoicing_invoice (id),
    source     varchar(12) not null,
    payment_id bigint references invoicing_payment (id),
    credit_id  bigint references invoicing_invoice (id),
    amount     bigint not null,
    settled_on date not null,
    reason     varchar(200) not null,
    by_user    bigint not null,
    created_at timestamp(6) with time zone not null
);
create index invoicing_share_invoice_ix on invoicing_share (invoice_id, id);
create index invoicing_share_payment_ix on invoicing_share (payment_id);
create index invoicing_share_credit_ix on invoicing_share (credit_id);

create table invoicing_series (
    company_id  bigint not null,
    series      varchar(10) not null,
    in_year     integer not null,
    last_number bigint not null,
    primary key (company_id, series, in_year)
);

-- How a company presents itself on invoices, and where it is paid.
create table invoicing_profile (
    company_id bigint primary key,
    version    integer not null,
    name       varchar(200) not null,
    address    varchar(500) not null,
    tax_code   varchar(40) not null,
    phone      varchar(60) not null,
    email      varchar(200) not null,
    bank_bin   varchar(6) not null,
    account    varchar(19) not null,
    holder     varchar(120) not null,
    note       varchar(4000) not null,
    -- one a line: name = 30@0, 70@30
    terms      varchar(2000) not null
);

-- Banks that take VietQR transfers, by the number the switch knows them by (NAPAS, list of members).
create table invoicing_bank (
    bin    varchar(6) primary key,
    name   varchar(60) not null,
    as_of  date not null
);
insert into invoicing_bank (bin, name, as_of) values
    ('970436', 'Vietcombank', date '2025-06-01'),
    ('970415', 'VietinBank', date '2025-06-01'),
    ('970418', 'BIDV', date '2025-06-01'),
    ('970405', 'Agribank', date '2025-06-01'),
    ('970407', 'Techcombank', date '2025-06-01'),
    ('970422', 'MB Bank', date '2025-06-01'),
    ('970416', 'ACB', date '2025-06-01'),
    ('970432', 'VPBank', date '2025-06-01'),
    ('970423', 'TPBank', date '2025-06-01'),
    ('970403', 'Sacombank', date '2025-06-01'),
    ('970437', 'HDBank', date '2025-06-01'),
    ('970441', 'VIB', date '2025-06-01'),
    ('970443', 'SHB', date '2025-06-01'),
    ('970431', 'Eximbank', date '2025-06-01'),
    ('970426', 'MSB', date '2025-06-01'),
    ('970448', 'OCB', date '2025-06-01'),
    ('970440', 'SeABank', date '2025-06-01'),
    ('970449', 'LPBank', date '2025-06-01'),
    ('970428', 'Nam A Bank', date '2025-06-01'),
    ('970412', 'PVcomBank', date '2025-06-01'),
    ('970409', 'Bac A Bank', date '2025-06-01'),
    ('970425', 'ABBANK', date '2025-06-01'),
    ('970427', 'VietABank', date '2025-06-01'),
    ('970419', 'NCB', date '2025-06-01'),
    ('970400', 'Saigonbank', date '2025-06-01'),
    ('970452', 'KienlongBank', date '2025-06-01'),
    ('970438', 'BaoViet Bank', date '2025-06-01'),
    ('970433', 'VietBank', date '2025-06-01'),
    ('970424', 'Shinhan Bank', date '2025-06-01'),
    ('970457', 'Woori Bank', date '2025-06-01');
