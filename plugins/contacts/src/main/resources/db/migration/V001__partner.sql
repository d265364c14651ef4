create sequence contacts_partner_seq start with 1000 increment by 50;
create sequence contacts_tag_seq start with 1000 increment by 50;
create sequence contacts_merge_seq start with 1000 increment by 50;

create table contacts_partner (
    id             bigint primary key,
    version        integer not null,
    -- null: shared by all companies
    company_id     bigint,
    kind           varchar(10) not null,
    name           varchar(200) not null,
    sort_name      varchar(400) not null,
    parent_id      bigint references contacts_partner (id),
    job_title      varchar(120),
    phone_typed    varchar(40),
    phone          varchar(20),
    email          varchar(200),
    tax_code       varchar(20),
    street         varchar(200),
    ward           varchar(120),
    district       varchar(120),
    province       varchar(120),
    country        varchar(2) not null,
    language       varchar(2) not null,
    notes          varchar(4000),
    avatar_url     varchar(1000),
    avatar_file    varchar(80),
    active         boolean not null,
    shadow         boolean not null,
    merged_into_id bigint references contacts_partner (id),
    created_at     timestamp(6) with time zone not null,
    created_by     bigint not null,
    updated_at     timestamp(6) with time zone not null,
    updated_by     bigint not null
);
create index contacts_partner_list_ix on contacts_partner (active, sort_name, id);
create index contacts_partner_shadow_ix on contacts_partner (shadow, sort_name, id);
create index contacts_partner_kind_ix on contacts_partner (kind, sort_name, id);
create index contacts_partner_phone_ix on contacts_partner (phone);
create index contacts_partner_email_ix on contacts_partner (email);
create index contacts_partner_parent_ix on contacts_partner (parent_id, sort_name, id);
create index contacts_partner_merged_ix on contacts_partner (merged_into_id);
create index contacts_partner_company_ix on contacts_partner (company_id, sort_name, id);

-- What a partner is found by: words without accents, lower-case. Searched by prefix, so the index carries every search.
create table contacts_partner_word (
    partner_id bigint not null references contacts_partner (id),
    word       varchar(60) not null,
    primary key (partner_id, word)
);
create index contacts_partner_word_ix on contacts_partner_word (word, partner_id);

create table contacts_tag (
    id       bigint primary key,
    version  integer not null,
    name     varchar(60) not null,
    name_key varchar(240) not null,
    color    varchar(10) not null,
    constraint contacts_tag_name_uq unique (name_key)
);

create table contacts_partner_tag (
    partner_id bigint not null references contacts_partner (id),
    tag_id     bigint not null references contacts_tag (id),
    primary key (partner_id, tag_id)
);
create index contacts_partner_tag_ix on contacts_partner_tag (tag_id, partner_id);

create table contacts_merge (
    id          bigint primary key,
    version     integer not null,
    merged_id   bigint not null references contacts_partner (id),
    survivor_id bigint not null references contacts_partner (id),
    merged_at   timestamp(6) with time zone not null,
    merged_by   bigint not null,
    undone_at   timestamp(6) with time zone,
    -- JSON: what the survivor took over, needed to give it back
    moved       text not null
);
create index contacts_merge_survivor_ix on contacts_merge (survivor_id, merged_at);
create index contacts_merge_merged_ix on contacts_merge (merged_id);
