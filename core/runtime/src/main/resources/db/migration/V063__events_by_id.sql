-- Ids of events grow with time, so old ones are found by the key.
drop index core_event_published_at;
