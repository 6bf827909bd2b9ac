--liquibase formatted sql

--changeset rapport:platform-011-rate-limits splitStatements:false
-- How much of each caller's quota the copies of the service have taken in a window. Not an organisation's data, only hashes
-- of callers, and not logged: what a crash forgets is one window.
create unlogged table rate_window (
    key          text not null,
    window_start bigint not null,
    taken        bigint not null,
    constraint rate_window_pk primary key (key, window_start)
);
create index rate_window_age_ix on rate_window (window_start);
grant select, insert, update, delete on rate_window to rapport_app;
