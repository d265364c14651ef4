-- The document a note is about: shown as a card.
create table inbox_card (
    message_id      bigint primary key references inbox_message (id),
    conversation_id bigint not null references inbox_conversation (id),
    doc_type        varchar(80) not null,
    doc_id          bigint not null
);
create index inbox_card_document_ix on inbox_card (doc_type, doc_id);
create index inbox_card_conversation_ix on inbox_card (conversation_id);
