-- Activities of documents of one type, and everybody's: by day, also of one type of activity.
create index chatter_activity_docs_ix on chatter_activity (doc_type, state, due_on, id);
create index chatter_activity_docs_type_ix on chatter_activity (doc_type, state, type_id, due_on, id);
create index chatter_activity_all_ix on chatter_activity (state, due_on, id);
create index chatter_activity_all_type_ix on chatter_activity (state, type_id, due_on, id);
