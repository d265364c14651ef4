create sequence mail_message_seq start with 1000 increment by 50;

-- Where a company's letters are handed over, and how that server stands.
create table mail_server (
    company_id   bigint primary key,
    version      integer not null,
    host         varchar(255) not null,
    port         integer not null,
    security     varchar(10) not null,
    user_name    varchar(200) not null,
    -- sealed; null for a server without sign-in
    password     varchar(2000),
    sender       varchar(254) not null,
    sender_name  varchar(100) not null,
    reply_to     varchar(254) not null,
    -- what it met last that the next letter would meet too; null while all is well
    problem      varchar(20),
    said         varchar(500) not null,
    failures     integer not null,
    paused_until timestamp(6) with time zone,
    changed_at   timestamp(6) with time zone not null
);

create table mail_message (
    id              bigint primary key,
    version         integer not null,
    company_id      bigint not null,
    -- the caller's: the same letter is never made twice
    once_key        varchar(200) not null,
    -- of RFC 5322, the same for every try
    message_id      varchar(200) not null,
    partner_id      bigint,
    recipient       varchar(254) not null,
    recipient_name  varchar(200) not null,
    subject         varchar(200) not null,
    body            text not null,
    document_type   varchar(80),
    document_id     bigint,
    document_title  varchar(200) not null,
    automatic       boolean not null,
    despite_wish    boolean not null,
    words           varchar(700) not null,
    state           varchar(12) not null,
    -- of the list: 2 what wants somebody to look, 1 what is under way, 0 the rest
    place           integer not null,
    reason          varchar(20),
    said            varchar(500) not null,
    attempts        integer not null,
    -- when it goes; while it is being sent, when whoever sends it must have died
    due_at          timestamp(6) with time zone,
    queued_at       timestamp(6) with time zone not null,
    attempted_at    timestamp(6) with time zone,
    sender_id       bigint,
    created_at      timestamp(6) with time zone not null,
    changed_at      timestamp(6) with time zone not null,
    sent_at         timestamp(6) with time zone
);
create unique index mail_message_once_ix on mail_message (company_id, once_key);
create index mail_message_due_ix on mail_message (company_id, state, due_at, id);
create index mail_message_state_ix on mail_message (state, due_at);
create index mail_message_place_ix on mail_message (company_id, place, id);
create index mail_message_created_ix on mail_message (company_id, created_at, id);
create index mail_message_recipient_ix on mail_message (company_id, recipient, id);
create index mail_message_sender_ix on mail_message (company_id, sender_id, id);
create index mail_message_document_ix on mail_message (document_type, document_id, id);
create index mail_message_partner_ix on mail_message (partner_id, id);
create index mail_message_changed_ix on mail_message (changed_at);

create table mail_attachment (
    message_id bigint not null references mail_message (id),
    position   integer not null,
    file_id    varchar(64) not null,
    name       varchar(200) not null,
    media_type varchar(120) not null,
    size       bigint not null,
    primary key (message_id, position)
);
