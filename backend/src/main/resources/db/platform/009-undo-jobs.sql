--liquibase formatted sql

--changeset rapport:platform-009-undo-jobs splitStatements:false
-- What a job has done is taken back as what an import has done is.
do $$
begin
    execute replace(pg_get_functiondef('journal_undo(bigint, uuid, bigint)'::regprocedure),
                    'j.means = ''IMPORT''', 'j.means in (''IMPORT'', ''JOB'')');
end
$$;

--changeset rapport:platform-009-undo-again splitStatements:false
-- What could not go back at first is noted with all its columns, to be tried once more at the end: a stage left earlier
-- can be the present one again only when the stay that followed is gone.
do $$
begin
    execute replace(pg_get_functiondef('journal_undo(bigint, uuid, bigint)'::regprocedure),
                    'alter table undo_entry add column created boolean not null default false;',
                    'alter table undo_entry add column created boolean not null default false;
    alter table undo_failed add column created boolean not null default false;');
end
$$;
