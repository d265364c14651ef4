create sequence zbs_templates_bulk_seq start with 1000 increment by 50;
create sequence zbs_templates_bulk_item_seq start with 1000 increment by 50;

-- One template to many documents. Its id is the batch_id of its messages.
create table zbs_templates_bulk (
    id            bigint primary key,
    version       integer not null,
    company_id    bigint not null,
    template_id   bigint not null references zbs_templates_template (id),
    account_id    bigint not null,
    title         varchar(200) not null,
    tag           varchar(20) not null,
    document_type varchar(80) not null,
    state         varchar(12) not null,
    -- starts by itself once all documents are looked at
    auto_start    boolean not null,
    -- a program's name for it: the same name never makes a second one
    request_key   varchar(160),
    team_id       bigint,
    sender_id     bigint not null,
    documents     integer not null,
    fits          integer not null,
    blocked       integer not null,
    sent          integer not null,
    failed        integer not null,
    created_at    timestamp(6) with time zone not null,
    started_at    timestamp(6) with time zone,
    finished_at   timestamp(6) with time zone,
    changed_at    timestamp(6) with time zone not null
);
create unique index zbs_templates_bulk_key_ix on zbs_templates_bulk (company_id, request_key);
create index zbs_templates_bulk_open_ix on zbs_templates_bulk (state, id);
create index zbs_templates_bulk_state_ix on zbs_templates_bulk (company_id, state, id);
create index zbs_templates_bulk_sender_ix on zbs_templates_bulk (company_id, sender_id, id);
create index zbs_templates_bulk_created_ix on zbs_templates_bulk (company_id, created_at, id);

-- A document of a bulk send: what stands in the way, then its message.
create table zbs_templates_bulk_item (
    id          bigint primary key,
    company_id  bigint not null,
    bulk_id     bigint not null references zbs_templates_bulk (id),
    document_id bigint not null,
    title       varchar(200) not null,
    customer    varchar(200) not null,
    partner_id  bigint,
    verdict     varchar(12) not null,
    -- what the verdict names: a text key, or the values in question as JSON
    detail      text not null,
    route       varchar(10),
    cost        bigint,
    message_id  bigint,
    -- counts up when its message was taken back, so that the next one has a key of its own
    turn        integer not null
);
create unique index zbs_templates_bulk_item_document_ix on zbs_templates_bulk_item (bulk_id, document_id);
create index zbs_templates_bulk_item_verdict_ix on zbs_templates_bulk_item (bulk_id, verdict, id);
create index zbs_templates_bulk_item_partner_ix on zbs_templates_bulk_item (bulk_id, partner_id);
create index zbs_templates_bulk_item_message_ix on zbs_templates_bulk_item (message_id);

-- What is no bulk send's goes first.
create index zbs_templates_message_single_ix on zbs_templates_message (account_id, state, batch_id, due_at, id);
