-- A reason as a text key with arguments, read in each reader's language; "reason" holds the sentences written before.
alter table inbox_message add column reason_key varchar(120);
alter table inbox_message add column reason_args varchar(1000);

-- What is known of merged contacts. Facts may arrive in any order, so an undone merge is remembered as such.
create table inbox_partner_merge (
    -- the merge's id in contacts
    id          bigint primary key,
    version     integer not null,
    merged_id   bigint not null,
    survivor_id bigint not null,
    undone      boolean not null
);
create index inbox_partner_merge_merged_ix on inbox_partner_merge (merged_id);

-- Which conversations a merge took along; to be given back when it is undone.
create sequence inbox_partner_move_seq start with 1000 increment by 50;
create table inbox_partner_move (
    id              bigint primary key,
    merge_id        bigint not null references inbox_partner_merge (id),
    conversation_id bigint not null references inbox_conversation (id),
    from_partner    bigint not null,
    to_partner      bigint not null,
    constraint inbox_partner_move_uq unique (conversation_id, merge_id)
);
create index inbox_partner_move_merge_ix on inbox_partner_move (merge_id);
