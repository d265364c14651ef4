create sequence inbox_conversation_seq start with 1000 increment by 50;
create sequence inbox_message_seq start with 1000 increment by 50;
create sequence inbox_attachment_seq start with 1000 increment by 50;
create sequence inbox_read_seq start with 1000 increment by 50;

-- One thread of one customer with one account of a channel. Whoever writes it, or one of its messages, locks this row first.
create table inbox_conversation (
    id              bigint primary key,
    version         integer not null,
    company_id      bigint not null,
    channel         varchar(60) not null,
    account_id      bigint not null,
    customer        varchar(200) not null,
    partner_id      bigint not null,
    -- as the contact was called when something last happened; lists show the contact's own name
    partner_name    varchar(300) not null,
    -- plain words of name and preview, for searching
    search_text     varchar(800) not null,
    state           varchar(10) not null,
    needs_reply     boolean not null,
    assignee_id     bigint,
    team_id         bigint,
    last_message_id bigint,
    last_at         timestamp(6) with time zone not null,
    last_preview    varchar(200) not null,
    last_kind       varchar(12),
    last_direction  varchar(10),
    -- the customer's newest message by arrival: what a reader has to have seen
    last_inbound_id bigint not null,
    unread          integer not null,
    created_at      timestamp(6) with time zone not null,
    constraint inbox_conversation_thread_uq unique (channel, account_id, customer)
);
create index inbox_conversation_list_ix on inbox_conversation (company_id, last_at, id);
create index inbox_conversation_state_ix on inbox_conversation (company_id, state, last_at, id);
create index inbox_conversation_reply_ix on inbox_conversation (company_id, needs_reply, last_at, id);
create index inbox_conversation_assignee_ix on inbox_conversation (assignee_id, last_at, id);
create index inbox_conversation_account_ix on inbox_conversation (channel, account_id, last_at, id);
create index inbox_conversation_partner_ix on inbox_conversation (partner_id, last_at, id);

create table inbox_message (
    id                 bigint primary key,
    version            integer not null,
    conversation_id    bigint not null references inbox_conversation (id),
    channel            varchar(60) not null,
    account_id         bigint not null,
    -- the channel's id; unknown for a note, and for an answer until the channel took it
    external_id        varchar(200),
    -- what the composer calls one sending, so that a repeated request sends once
    client_token       varchar(80),
    direction          varchar(10) not null,
    author_id          bigint,
    author_name        varchar(200) not null,
    text               varchar(4000) not null,
    -- of a SYSTEM line: the text key; "text" is then its argument
    event              varchar(80),
    at                 timestamp(6) with time zone not null,
    status             varchar(12),
    sent_at            timestamp(6) with time zone,
    delivered_at       timestamp(6) with time zone,
    read_at            timestamp(6) with time zone,
    failed_at          timestamp(6) with time zone,
    reason             varchar(1000),
    quoted_external_id varchar(200),
    reaction           varchar(40),
    constraint inbox_message_external_uq unique (channel, account_id, external_id),
    constraint inbox_message_token_uq unique (conversation_id, client_token)
);
create index inbox_message_order_ix on inbox_message (conversation_id, at, id);

create table inbox_attachment (
    id            bigint primary key,
    version       integer not null,
    message_id    bigint not null references inbox_message (id),
    position      integer not null,
    kind          varchar(12) not null,
    file_id       varchar(100),
    remote_url    text,
    thumbnail_url text,
    name          varchar(300),
    media_type    varchar(120),
    size          bigint not null,
    description   varchar(2000),
    lost_reason   varchar(200),
    constraint inbox_attachment_position_uq unique (message_id, position)
);

create table inbox_read (
    id                   bigint primary key,
    conversation_id      bigint not null references inbox_conversation (id),
    user_id              bigint not null,
    last_read_message_id bigint not null,
    constraint inbox_read_user_uq unique (user_id, conversation_id)
);
create index inbox_read_conversation_ix on inbox_read (conversation_id);
