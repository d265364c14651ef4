-- One row: with which jars all migrations were last found to be in and all tables as the entities want them.
create table core_settled (
    id integer primary key,
    host varchar(200) not null,
    plugins text not null
);
insert into core_settled (id, host, plugins) values (1, '', '');
