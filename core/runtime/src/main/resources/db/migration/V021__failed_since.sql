-- When the present series of failures began.
alter table core_task add column first_failure timestamp(6) with time zone;
update core_task set first_failure = last_failure where consecutive_failures > 0;
create index core_task_last_failure on core_task (last_failure, task_name, task_instance);
