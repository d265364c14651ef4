create sequence catalog_unit_category_seq start with 1000 increment by 50;
create sequence catalog_unit_seq start with 1000 increment by 50;
create sequence catalog_category_seq start with 1000 increment by 50;
create sequence catalog_tax_seq start with 1000 increment by 50;
create sequence catalog_product_seq start with 1000 increment by 50;
create sequence catalog_price_list_seq start with 1000 increment by 50;
create sequence catalog_price_rule_seq start with 1000 increment by 50;
create sequence catalog_partner_pricelist_seq start with 1000 increment by 50;

-- Companies that have been given the shipped taxes and price list.
create table catalog_company (
    company_id bigint primary key
);

create table catalog_unit_category (
    id         bigint primary key,
    version    integer not null,
    -- null: shipped, shared by all companies
    company_id bigint,
    name       varchar(60) not null,
    sort_name  varchar(400) not null
);
create index catalog_unit_category_ix on catalog_unit_category (sort_name, id);

create table catalog_unit (
    id          bigint primary key,
    version     integer not null,
    company_id  bigint,
    category_id bigint not null references catalog_unit_category (id),
    name        varchar(60) not null,
    sort_name   varchar(400) not null,
    -- how many of the category's reference unit one of this is
    ratio       numeric(20, 9) not null,
    -- quantities are multiples of this
    rounding    numeric(9, 3) not null,
    active      boolean not null
);
create index catalog_unit_category_id_ix on catalog_unit (category_id, sort_name, id);
create index catalog_unit_company_ix on catalog_unit (company_id, sort_name, id);

create table catalog_category (
    id         bigint primary key,
    version    integer not null,
    company_id bigint not null,
    parent_id  bigint references catalog_category (id),
    name       varchar(120) not null,
    -- names from the root down
    path       varchar(1000) not null,
    sort_path  varchar(2000) not null,
    -- ids from the root down, as /12/45/
    lineage    varchar(200) not null
);
create index catalog_category_ix on catalog_category (company_id, sort_path, id);
create index catalog_category_lineage_ix on catalog_category (lineage);
create index catalog_category_parent_ix on catalog_category (parent_id);

create table catalog_tax (
    id             bigint primary key,
    version        integer not null,
    company_id     bigint not null,
    name           varchar(120) not null,
    label          varchar(60) not null,
    scope          varchar(10) not null,
    computation    varchar(10) not null,
    -- percent, or đồng a unit
    amount         numeric(18, 4) not null,
    price_included boolean not null,
    place          integer not null,
    -- new products get it
    standard       boolean not null,
    valid_from     date,
    valid_until    date,
    -- takes its place when it is no longer valid
    next_id        bigint references catalog_tax (id),
    active         boolean not null
);
create index catalog_tax_ix on catalog_tax (company_id, scope, place, id);
create index catalog_tax_next_ix on catalog_tax (next_id);

create table catalog_tax_part (
    group_id bigint not null references catalog_tax (id),
    tax_id   bigint not null references catalog_tax (id),
    primary key (group_id, tax_id)
);
create index catalog_tax_part_ix on catalog_tax_part (tax_id);

create table catalog_product (
    id            bigint primary key,
    version       integer not null,
    company_id    bigint not null,
    kind          varchar(10) not null,
    name          varchar(200) not null,
    sort_name     varchar(400) not null,
    reference     varchar(60),
    -- reference without case: what is unique
    reference_key varchar(120),
    barcode       varchar(60),
    price         numeric(18, 2) not null,
    cost          numeric(18, 2) not null,
    unit_id       bigint not null references catalog_unit (id),
    category_id   bigint references catalog_category (id),
    description   varchar(2000),
    image_file    varchar(80),
    active        boolean not null,
    sellable      boolean not null,
    -- what a list is searched in: words without accents
    search_line   varchar(1000) not null,
    created_at    timestamp(6) with time zone not null,
    created_by    bigint not null,
    updated_at    timestamp(6) with time zone not null,
    updated_by    bigint not null,
    constraint catalog_product_reference_uq unique (company_id, reference_key),
    constraint catalog_product_barcode_uq unique (company_id, barcode)
);
create index catalog_product_list_ix on catalog_product (company_id, active, sort_name, id);
create index catalog_product_sell_ix on catalog_product (company_id, active, sellable, sort_name, id);
create index catalog_product_kind_ix on catalog_product (company_id, kind, sort_name, id);
create index catalog_product_price_ix on catalog_product (company_id, price, id);
create index catalog_product_cost_ix on catalog_product (company_id, cost, id);
create index catalog_product_created_ix on catalog_product (company_id, created_at, id);
create index catalog_product_category_ix on catalog_product (category_id, sort_name, id);
create index catalog_product_unit_ix on catalog_product (unit_id);

-- What a product is found by: words without accents, lower-case. Searched by prefix, so the index carries every search.
create table catalog_product_word (
    product_id bigint not null references catalog_product (id),
    word       varchar(60) not null,
    primary key (product_id, word)
);
create index catalog_product_word_ix on catalog_product_word (word, product_id);

create table catalog_product_tax (
    product_id bigint not null references catalog_product (id),
    tax_id     bigint not null references catalog_tax (id),
    primary key (product_id, tax_id)
);
create index catalog_product_tax_ix on catalog_product_tax (tax_id, product_id);

create table catalog_price_list (
    id         bigint primary key,
    version    integer not null,
    company_id bigint not null,
    name       varchar(120) not null,
    sort_name  varchar(400) not null,
    standard   boolean not null,
    active     boolean not null
);
create index catalog_price_list_ix on catalog_price_list (company_id, sort_name, id);

create table catalog_price_rule (
    id            bigint primary key,
    version       integer not null,
    company_id    bigint not null,
    price_list_id bigint not null references catalog_price_list (id),
    target        varchar(10) not null,
    product_id    bigint references catalog_product (id),
    category_id   bigint references catalog_category (id),
    -- in the product's own unit
    min_quantity  numeric(18, 3) not null,
    valid_from    date,
    valid_until   date,
    method        varchar(10) not null,
    -- FIXED: đồng for one of the product's own unit
    fixed_price   numeric(18, 2),
    -- DISCOUNT and FORMULA: off the base
    discount      numeric(7, 4),
    base          varchar(10) not null,
    margin        numeric(9, 4),
    rounding      numeric(18, 2),
    surcharge     numeric(18, 2)
);
create index catalog_price_rule_list_ix on catalog_price_rule (price_list_id, target, id);
create index catalog_price_rule_product_ix on catalog_price_rule (product_id, price_list_id);
create index catalog_price_rule_category_ix on catalog_price_rule (category_id, price_list_id);

-- Which price list a customer has; nobody else's table is touched for it.
create table catalog_partner_pricelist (
    id            bigint primary key,
    version       integer not null,
    company_id    bigint not null,
    partner_id    bigint not null,
    price_list_id bigint not null references catalog_price_list (id),
    constraint catalog_partner_pricelist_uq unique (company_id, partner_id)
);
create index catalog_partner_pricelist_ix on catalog_partner_pricelist (price_list_id);
create index catalog_partner_pricelist_partner_ix on catalog_partner_pricelist (partner_id);

insert into catalog_unit_category (id, version, company_id, name, sort_name) values
    (1, 0, null, 'Số lượng', 'sozy luzzozzng'),
    (2, 0, null, 'Thời gian', 'thozzi gian'),
    (3, 0, null, 'Khối lượng', 'khozyi luzzozzng'),
    (4, 0, null, 'Chiều dài', 'chiezzu dai'),
    (5, 0, null, 'Diện tích', 'diezzn tich'),
    (6, 0, null, 'Thể tích', 'thezz tich');

insert into catalog_unit (id, version, company_id, category_id, name, sort_name, ratio, rounding, active) values
    (1, 0, null, 1, 'Cái', 'cai', 1, 1, true),
    (2, 0, null, 1, 'Tá', 'ta', 12, 1, true),
    (3, 0, null, 1, 'Trăm', 'trazym', 100, 1, true),
    (4, 0, null, 1, 'Nghìn', 'nghin', 1000, 1, true),
    (10, 0, null, 2, 'Giờ', 'giozz', 1, 0.01, true),
    (11, 0, null, 2, 'Ngày', 'ngay', 8, 0.01, true),
    (20, 0, null, 3, 'kg', 'kg', 1, 0.001, true),
    (21, 0, null, 3, 'g', 'g', 0.001, 0.001, true),
    (22, 0, null, 3, 'Tấn', 'tazzn', 1000, 0.001, true),
    (30, 0, null, 4, 'm', 'm', 1, 0.01, true),
    (31, 0, null, 4, 'cm', 'cm', 0.01, 0.01, true),
    (32, 0, null, 4, 'km', 'km', 1000, 0.001, true),
    (40, 0, null, 5, 'm²', 'm2', 1, 0.01, true),
    (50, 0, null, 6, 'Lít', 'lit', 1, 0.001, true),
    (51, 0, null, 6, 'ml', 'ml', 0.001, 0.001, true),
    (52, 0, null, 6, 'm³', 'm3', 1000, 0.001, true);
