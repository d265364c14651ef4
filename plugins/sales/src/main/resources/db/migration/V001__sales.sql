create sequence sales_order_seq start with 1000 increment by 50;
create sequence sales_order_line_seq start with 1000 increment by 50;
create sequence sales_payment_seq start with 1000 increment by 50;

create table sales_order (
    id                  bigint primary key,
    version             integer not null,
    company_id          bigint not null,
    number              varchar(40) not null,
    state               varchar(10) not null,
    locked              boolean not null,
    partner_id          bigint not null,
    -- as the customer was called when the order was written: what lists show and sort
    partner_name        varchar(400) not null,
    invoice_address     varchar(1000) not null,
    delivery_address    varchar(1000) not null,
    order_date          date not null,
    validity_date       date,
    customer_reference  varchar(120) not null,
    payment_term        varchar(200) not null,
    price_list_id       bigint,
    salesperson_id      bigint,
    team_id             bigint,
    tags                varchar(400) not null,
    terms               varchar(4000) not null,
    down_payment        numeric(7, 4) not null,
    -- whole dong
    untaxed             bigint not null,
    tax                 bigint not null,
    total               bigint not null,
    paid                bigint not null,
    balance             bigint not null,
    last_payment_amount bigint,
    last_payment_date   date,
    -- the document it came from, in words and as reference
    origin              varchar(200) not null,
    origin_type         varchar(80),
    origin_id           bigint,
    -- its origin has been told of it
    announced           boolean not null,
    created_by          bigint not null,
    created_at          timestamp(6) with time zone not null,
    sent_at             timestamp(6) with time zone,
    confirmed_at        timestamp(6) with time zone,
    cancelled_at        timestamp(6) with time zone,
    cancel_reason       varchar(500) not null,
    accepted_name       varchar(200) not null,
    -- of the public page: digest to find it by, and the key itself encrypted, to show the address again
    key_hash            varchar(64),
    key_sealed          varchar(400),
    search_text         varchar(800) not null
);
create unique index sales_order_number_ix on sales_order (company_id, number);
create unique index sales_order_key_ix on sales_order (key_hash);
create index sales_order_date_ix on sales_order (company_id, state, order_date, id);
create index sales_order_all_date_ix on sales_order (company_id, order_date, id);
create index sales_order_total_ix on sales_order (company_id, total, id);
create index sales_order_validity_ix on sales_order (company_id, validity_date, id);
create index sales_order_created_ix on sales_order (company_id, created_at, id);
create index sales_order_name_ix on sales_order (company_id, partner_name, id);
create index sales_order_confirmed_ix on sales_order (company_id, confirmed_at);
create index sales_order_salesperson_ix on sales_order (salesperson_id, state, order_date, id);
create index sales_order_partner_ix on sales_order (partner_id, order_date);
create index sales_order_origin_ix on sales_order (origin_type, origin_id);

create table sales_order_line (
    id         bigint primary key,
    company_id bigint not null,
    order_id   bigint not null references sales_order (id),
    place      integer not null,
    kind       varchar(10) not null,
    product_id bigint,
    text       varchar(2000) not null,
    quantity   numeric(18, 3) not null,
    unit_id    bigint,
    unit       varchar(60) not null,
    unit_price numeric(18, 2) not null,
    discount   numeric(7, 4) not null,
    -- the taxes as they were when the line was written: an order does not change when a tax does
    taxes      varchar(4000) not null,
    untaxed    bigint not null,
    tax        bigint not null,
    total      bigint not null
);
create index sales_order_line_order_ix on sales_order_line (order_id, place);
create index sales_order_line_product_ix on sales_order_line (company_id, product_id, id);
create index sales_order_line_ix on sales_order_line (company_id, id);

create table sales_payment (
    id         bigint primary key,
    company_id bigint not null,
    order_id   bigint not null references sales_order (id),
    -- names the payment: the same one again is not another one
    once_key   varchar(80) not null,
    amount     bigint not null,
    paid_on    date not null,
    memo       varchar(200) not null,
    by_user    bigint not null,
    created_at timestamp(6) with time zone not null
);
create unique index sales_payment_key_ix on sales_payment (order_id, once_key);

-- How a company presents itself on quotations.
create table sales_profile (
    company_id bigint primary key,
    version    integer not null,
    name       varchar(200) not null,
    address    varchar(500) not null,
    tax_code   varchar(40) not null,
    phone      varchar(60) not null,
    email      varchar(200) not null,
    website    varchar(200) not null,
    bank       varchar(300) not null,
    terms      varchar(4000) not null
);
