create sequence website_button_site_seq start with 1000 increment by 50;
create sequence website_button_count_seq start with 1000 increment by 50;
create sequence website_button_click_seq start with 1000 increment by 50;

create table website_button_site (
    id            bigint primary key,
    version       integer not null,
    company_id    bigint not null,
    -- public: it stands in the pages of the site
    site_key      varchar(22) not null,
    name          varchar(80) not null,
    account_id    bigint not null,
    -- one to a line
    origins       varchar(1000) not null,
    corner        varchar(10) not null,
    mode          varchar(10) not null,
    greeting      varchar(200) not null,
    -- 0: the greeting never opens by itself
    popup_seconds integer not null,
    -- from-to of Monday to Sunday in minutes of the day, with commas between; empty: always open
    hours         varchar(120) not null,
    closed_text   varchar(200) not null,
    time_zone     varchar(60) not null,
    -- patterns, one to a line; empty: all
    pages         varchar(300) not null,
    not_pages     varchar(300) not null,
    colour        varchar(7) not null,
    language      varchar(2) not null,
    with_code     boolean not null,
    active        boolean not null,
    constraint website_button_site_key_uq unique (site_key)
);
create index website_button_site_company_ix on website_button_site (company_id, name, id);
create index website_button_site_account_ix on website_button_site (account_id, id);

-- How often the button was on the screen and used, by day, page and campaign: no row is about a person.
create table website_button_count (
    id         bigint primary key,
    company_id bigint not null,
    -- digest of site, day, page and campaign
    row_key    varchar(64) not null,
    site_id    bigint not null references website_button_site (id),
    counted_on date not null,
    page       varchar(200) not null,
    source     varchar(100) not null,
    medium     varchar(100) not null,
    campaign   varchar(100) not null,
    seen       bigint not null,
    clicked    bigint not null,
    constraint website_button_count_uq unique (row_key)
);
create index website_button_count_site_ix on website_button_count (site_id, counted_on, id);
create index website_button_count_day_ix on website_button_count (company_id, counted_on, id);
create index website_button_count_old_ix on website_button_count (counted_on, id);

-- A click that waits for the message it may lead to. Says which page, never who.
create table website_button_click (
    id              bigint primary key,
    version         integer not null,
    company_id      bigint not null,
    site_id         bigint not null references website_button_site (id),
    account_id      bigint not null,
    reference       varchar(6) not null,
    clicked_at      timestamp(6) with time zone not null,
    page            varchar(200) not null,
    source          varchar(100) not null,
    medium          varchar(100) not null,
    campaign        varchar(100) not null,
    conversation_id bigint,
    -- the customer sent the reference; else there was only this click that it could be
    certain         boolean,
    constraint website_button_click_uq unique (account_id, reference)
);
create index website_button_click_open_ix on website_button_click (account_id, conversation_id, clicked_at);
create index website_button_click_conversation_ix on website_button_click (conversation_id, id);
create index website_button_click_site_ix on website_button_click (site_id, conversation_id, clicked_at);
create index website_button_click_old_ix on website_button_click (conversation_id, clicked_at);
