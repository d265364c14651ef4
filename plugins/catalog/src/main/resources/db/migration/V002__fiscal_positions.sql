create sequence catalog_fiscal_position_seq start with 1000 increment by 50;
create sequence catalog_partner_fiscal_seq start with 1000 increment by 50;

create table catalog_fiscal_position (
    id         bigint primary key,
    version    integer not null,
    company_id bigint not null,
    name       varchar(120) not null,
    sort_name  varchar(400) not null,
    -- for documents: why their taxes are what they are
    note       varchar(500) not null,
    active     boolean not null
);
create index catalog_fiscal_position_ix on catalog_fiscal_position (company_id, active, sort_name, id);

create table catalog_fiscal_swap (
    position_id bigint not null references catalog_fiscal_position (id),
    place       integer not null,
    tax_id      bigint not null references catalog_tax (id),
    -- null: nothing stands for it
    instead_id  bigint references catalog_tax (id),
    primary key (position_id, place)
);
create index catalog_fiscal_swap_tax_ix on catalog_fiscal_swap (tax_id);
create index catalog_fiscal_swap_instead_ix on catalog_fiscal_swap (instead_id);

create table catalog_partner_fiscal (
    id          bigint primary key,
    version     integer not null,
    company_id  bigint not null,
    partner_id  bigint not null,
    position_id bigint not null references catalog_fiscal_position (id),
    constraint catalog_partner_fiscal_uq unique (company_id, partner_id)
);
create index catalog_partner_fiscal_position_ix on catalog_partner_fiscal (position_id);
create index catalog_partner_fiscal_partner_ix on catalog_partner_fiscal (partner_id);
