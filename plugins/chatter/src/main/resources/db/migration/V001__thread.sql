create sequence chatter_entry_seq start with 1000 increment by 50;
create sequence chatter_attachment_seq start with 1000 increment by 50;
create sequence chatter_revision_seq start with 1000 increment by 50;
create sequence chatter_follower_seq start with 1000 increment by 50;
create sequence chatter_activity_type_seq start with 1000 increment by 50;
create sequence chatter_activity_seq start with 1000 increment by 50;
create sequence chatter_notification_seq start with 1000 increment by 50;

create table chatter_entry (
    id           bigint primary key,
    version      integer not null,
    doc_type     varchar(100) not null,
    doc_id       bigint not null,
    -- 0: the document belongs to no company
    company_id   bigint not null,
    kind         varchar(10) not null,
    author_kind  varchar(10) not null,
    author_id    bigint not null,
    author_name  varchar(200) not null,
    body         varchar(10000) not null,
    -- what it is found by: plain words
    search       varchar(10000) not null,
    -- JSON: tracked changes, or key and arguments of an event line
    payload      text,
    -- text key of where it came from
    source       varchar(80),
    external_key varchar(300),
    status_key   varchar(120),
    status_tone  varchar(10),
    at           timestamp(6) with time zone not null,
    edited_at    timestamp(6) with time zone,
    deleted_at   timestamp(6) with time zone,
    deleted_by   bigint,
    constraint chatter_entry_external_uq unique (source, external_key)
);
create index chatter_entry_thread_ix on chatter_entry (doc_type, doc_id, at desc, id desc);
create index chatter_entry_author_ix on chatter_entry (author_kind, author_id);

create table chatter_attachment (
    id         bigint primary key,
    entry_id   bigint not null references chatter_entry (id),
    position   integer not null,
    file_id    varchar(80) not null,
    name       varchar(200) not null,
    media_type varchar(120) not null,
    size       bigint not null,
    -- false: the file is another plugin's too
    own        boolean not null
);
create index chatter_attachment_entry_ix on chatter_attachment (entry_id, position);

-- Files picked for a note that is not written yet: only who uploaded them may attach them.
create table chatter_upload (
    file_id     varchar(80) primary key,
    user_id     bigint not null,
    uploaded_at timestamp(6) with time zone not null
);
create index chatter_upload_old_ix on chatter_upload (uploaded_at);

create table chatter_revision (
    id       bigint primary key,
    entry_id bigint not null references chatter_entry (id),
    body     varchar(10000) not null,
    user_id  bigint not null,
    at       timestamp(6) with time zone not null
);
create index chatter_revision_entry_ix on chatter_revision (entry_id, id);

create table chatter_follower (
    id         bigint primary key,
    version    integer not null,
    doc_type   varchar(100) not null,
    doc_id     bigint not null,
    user_id    bigint not null,
    notes      boolean not null,
    changes    boolean not null,
    stages     boolean not null,
    activities boolean not null,
    constraint chatter_follower_uq unique (doc_type, doc_id, user_id)
);
create index chatter_follower_user_ix on chatter_follower (user_id);

create table chatter_activity_type (
    id           bigint primary key,
    version      integer not null,
    -- of a ready-made type: its name is a text until somebody renames it
    code         varchar(40),
    name         varchar(80),
    icon         varchar(60) not null,
    default_days integer not null,
    wants_file   boolean not null,
    active       boolean not null,
    position     integer not null,
    constraint chatter_activity_type_code_uq unique (code)
);
create index chatter_activity_type_list_ix on chatter_activity_type (position, id);
insert into chatter_activity_type (id, version, code, name, icon, default_days, wants_file, active, position) values
    (1, 0, 'todo', null, 'checklist', 1, false, true, 10),
    (2, 0, 'call', null, 'phone', 1, false, true, 20),
    (3, 0, 'meeting', null, 'users', 3, false, true, 30),
    (4, 0, 'follow-up', null, 'arrow-forward-up', 5, false, true, 40),
    (5, 0, 'upload', null, 'upload', 3, true, true, 50);

create table chatter_activity (
    id           bigint primary key,
    version      integer not null,
    doc_type     varchar(100) not null,
    doc_id       bigint not null,
    company_id   bigint not null,
    type_id      bigint not null references chatter_activity_type (id),
    summary      varchar(200) not null,
    note         varchar(4000) not null,
    due_on       date not null,
    assignee_id  bigint not null,
    created_by   bigint not null,
    created_at   timestamp(6) with time zone not null,
    state        varchar(10) not null,
    ended_at     timestamp(6) with time zone,
    ended_by     bigint,
    -- what its assignee was reminded of: NOTHING, DUE, LATE
    reminded     varchar(10) not null,
    source       varchar(80),
    external_key varchar(300),
    constraint chatter_activity_external_uq unique (source, external_key)
);
create index chatter_activity_thread_ix on chatter_activity (doc_type, doc_id, state, due_on, id);
create index chatter_activity_mine_ix on chatter_activity (assignee_id, state, due_on, id);
create index chatter_activity_mine_type_ix on chatter_activity (assignee_id, state, type_id, due_on, id);
create index chatter_activity_mine_doc_ix on chatter_activity (assignee_id, state, doc_type, due_on, id);
create index chatter_activity_due_ix on chatter_activity (state, reminded, due_on, id);

create table chatter_notification (
    id          bigint primary key,
    version     integer not null,
    user_id     bigint not null,
    kind        varchar(10) not null,
    actor_kind  varchar(10) not null,
    actor_id    bigint not null,
    doc_type    varchar(100) not null,
    doc_id      bigint not null,
    -- ids of the documents of several notifications folded into one, with commas
    docs        varchar(10000),
    entry_id    bigint,
    activity_id bigint,
    unread      boolean not null,
    created_at  timestamp(6) with time zone not null
);
create index chatter_notification_user_ix on chatter_notification (user_id, id desc);
create index chatter_notification_unread_ix on chatter_notification (user_id, unread, id desc);
create index chatter_notification_fold_ix on chatter_notification (user_id, kind, actor_id, doc_type, created_at);
create index chatter_notification_doc_ix on chatter_notification (user_id, doc_type, doc_id, unread);
create index chatter_notification_entry_ix on chatter_notification (entry_id);
create index chatter_notification_old_ix on chatter_notification (unread, created_at);
