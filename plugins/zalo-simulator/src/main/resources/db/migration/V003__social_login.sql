-- What the console calls Login > Web > callback URL.
alter table zalo_simulator_app add column login_callback_url varchar(1000) default '' not null;

-- A person allowed an app to know them: the code, and the token it was exchanged for.
create sequence zalo_simulator_login_seq start with 1000 increment by 50;
create table zalo_simulator_login (
    id               bigint primary key,
    version          integer not null,
    app_id           bigint not null references zalo_simulator_app (id),
    person_id        bigint not null references zalo_simulator_person (id),
    code             varchar(200) not null unique,
    challenge        varchar(200) not null,
    code_expires_at  timestamp(6) with time zone not null,
    access_token     varchar(400) unique,
    token_expires_at timestamp(6) with time zone
);
create index zalo_simulator_login_app on zalo_simulator_login (app_id);
create index zalo_simulator_login_person on zalo_simulator_login (person_id);
