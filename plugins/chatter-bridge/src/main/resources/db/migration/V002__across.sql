-- Linked by hand though the document was of another customer than the conversation.
alter table chatter_bridge_link add column across boolean default false not null;
