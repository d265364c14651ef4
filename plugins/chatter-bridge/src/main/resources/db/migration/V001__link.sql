create sequence chatter_bridge_account_seq start with 1000 increment by 50;
create sequence chatter_bridge_link_seq start with 1000 increment by 50;
create sequence chatter_bridge_block_seq start with 1000 increment by 50;
create sequence chatter_bridge_copy_seq start with 1000 increment by 50;

-- Accounts of channels whose conversations are carried into documents.
create table chatter_bridge_account (
    id         bigint primary key,
    version    integer not null,
    channel    varchar(60) not null,
    account_id bigint not null,
    active     boolean not null,
    -- how far back the history reaches that a document gets once
    days       integer not null,
    constraint chatter_bridge_account_uq unique (channel, account_id)
);

create table chatter_bridge_link (
    id              bigint primary key,
    version         integer not null,
    conversation_id bigint not null,
    channel         varchar(60) not null,
    account_id      bigint not null,
    doc_type        varchar(100) not null,
    doc_id          bigint not null,
    removed         boolean not null,
    pinned          boolean not null,
    -- the history before the link has been brought, or was not wanted
    imported        boolean not null,
    linked_by       bigint not null,
    linked_at       timestamp(6) with time zone not null,
    constraint chatter_bridge_link_uq unique (conversation_id, doc_type, doc_id)
);
create index chatter_bridge_link_doc_ix on chatter_bridge_link (doc_type, doc_id);
create index chatter_bridge_link_import_ix on chatter_bridge_link (imported, channel, account_id, id);

-- Entries of histories: what one person said without a pause.
create table chatter_bridge_block (
    id              bigint primary key,
    version         integer not null,
    link_id         bigint not null references chatter_bridge_link (id),
    conversation_id bigint not null,
    -- how chatter knows it
    source          varchar(80) not null,
    entry_key       varchar(80) not null,
    customer        boolean not null,
    writer_id       bigint not null,
    writer_name     varchar(200) not null,
    last_position   bigint not null,
    last_at         timestamp(6) with time zone not null,
    constraint chatter_bridge_block_uq unique (entry_key)
);
create index chatter_bridge_block_link_ix on chatter_bridge_block (link_id, last_position);
create index chatter_bridge_block_conversation_ix on chatter_bridge_block (conversation_id, id);

-- Which message stands in which block: each once for a document.
create table chatter_bridge_copy (
    id              bigint primary key,
    link_id         bigint not null references chatter_bridge_link (id),
    message_key     varchar(220) not null,
    message_id      bigint not null,
    block_id        bigint not null references chatter_bridge_block (id),
    constraint chatter_bridge_copy_uq unique (link_id, message_key)
);
create index chatter_bridge_copy_message_ix on chatter_bridge_copy (message_id);
create index chatter_bridge_copy_block_ix on chatter_bridge_copy (block_id);
