-- The place of a message in its conversation, in order of arrival. Ids come from blocks that every node hands out for itself: a message that
-- arrives later may well have a smaller one.
alter table inbox_conversation add column message_count bigint default 0 not null;
alter table inbox_conversation add column last_inbound_position bigint default 0 not null;
alter table inbox_message add column position bigint default 0 not null;
alter table inbox_read add column last_read_position bigint default 0 not null;

create table inbox_message_place (
    id    bigint primary key,
    place bigint not null
);
insert into inbox_message_place (id, place)
    select id, row_number() over (partition by conversation_id order by id) from inbox_message;
update inbox_message set position = (select p.place from inbox_message_place p where p.id = inbox_message.id);
drop table inbox_message_place;

alter table inbox_message add constraint inbox_message_position_uq unique (conversation_id, position);
create index inbox_message_place_ix on inbox_message (conversation_id, at, position);
drop index inbox_message_order_ix;

update inbox_conversation set
    message_count = coalesce((select max(m.position) from inbox_message m where m.conversation_id = inbox_conversation.id), 0),
    last_inbound_position = coalesce((select max(m.position) from inbox_message m
        where m.conversation_id = inbox_conversation.id and m.direction = 'IN'), 0);
update inbox_read set
    last_read_position = coalesce((select max(m.position) from inbox_message m
        where m.conversation_id = inbox_read.conversation_id and m.id <= inbox_read.last_read_message_id), 0);
alter table inbox_conversation drop column last_inbound_id;
alter table inbox_read drop column last_read_message_id;

-- Of an open conversation it also matters whose turn it is.
create index inbox_conversation_turn_ix on inbox_conversation (company_id, state, needs_reply, last_at, id);
drop index inbox_conversation_reply_ix;
create index inbox_conversation_latest_ix on inbox_conversation (last_at, id);
