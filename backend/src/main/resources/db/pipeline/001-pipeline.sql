--liquibase formatted sql

--changeset rapport:pipeline-001-pipeline splitStatements:false
create table pipeline (
    tenant_id   uuid not null,
    id          uuid not null,
    version     bigint not null default 0,
    names       jsonb not null,
    position    integer not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    constraint pipeline_pk primary key (tenant_id, id),
    constraint pipeline_organisation_fk foreign key (tenant_id) references organisation
);
create index pipeline_position_ix on pipeline (tenant_id, position, id);
create index pipeline_created_ix on pipeline (tenant_id, created_at, id);
call app_business_table('pipeline');

create table stage (
    tenant_id   uuid not null,
    id          uuid not null,
    version     bigint not null default 0,
    pipeline_id uuid not null,
    names       jsonb not null,
    position    integer not null,
    probability integer not null,
    outcome     text not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    constraint stage_pk primary key (tenant_id, id),
    constraint stage_pipeline_fk foreign key (tenant_id, pipeline_id)
        references pipeline (tenant_id, id) on delete cascade,
    -- What opportunities refer to: a stage that holds any can neither leave its pipeline nor change its outcome.
    constraint stage_outcome_uq unique (tenant_id, pipeline_id, id, outcome),
    constraint stage_outcome_ck check (
        outcome = 'OPEN' and probability between 0 and 100
        or outcome = 'WON' and probability = 100
        or outcome = 'LOST' and probability = 0)
);
call app_business_table('stage');

--changeset rapport:pipeline-001-opportunity splitStatements:false
create table opportunity (
    tenant_id         uuid not null,
    id                uuid not null,
    version           bigint not null default 0,
    name              text not null,
    name_key          text collate "C" not null generated always as (app_fold(name)) stored,
    customer_id       uuid,
    owner_id          uuid,
    pipeline_id       uuid not null,
    stage_id          uuid not null,
    outcome           text not null,
    stage_since       timestamptz not null,
    amount            numeric(19, 4),
    currency          text,
    expected_close_on date,
    closed_on         date,
    lost_reason       text,
    description       text,
    archived_at       timestamptz,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    constraint opportunity_pk primary key (tenant_id, id),
    constraint opportunity_organisation_fk foreign key (tenant_id) references organisation,
    constraint opportunity_customer_fk foreign key (tenant_id, customer_id) references customer (tenant_id, id),
    constraint opportunity_owner_fk foreign key (tenant_id, owner_id) references member (tenant_id, id),
    constraint opportunity_stage_fk foreign key (tenant_id, pipeline_id, stage_id, outcome)
        references stage (tenant_id, pipeline_id, id, outcome),
    constraint opportunity_name_ck check (length(name) between 1 and 300),
    constraint opportunity_amount_ck check ((amount is null) = (currency is null) and amount >= 0),
    constraint opportunity_closed_ck check ((outcome = 'OPEN') = (closed_on is null)),
    constraint opportunity_lost_ck check (lost_reason is null or outcome = 'LOST')
);
-- A column of the board, newest in the stage first; also finds what still uses a stage.
create index opportunity_board_ix on opportunity (tenant_id, pipeline_id, stage_id, stage_since, id);
create index opportunity_customer_ix on opportunity (tenant_id, customer_id, stage_since, id);
create index opportunity_owner_ix on opportunity (tenant_id, owner_id, stage_since, id);
create index opportunity_name_ix on opportunity (tenant_id, name_key, id);
create index opportunity_stage_since_ix on opportunity (tenant_id, stage_since, id);
create index opportunity_amount_ix on opportunity (tenant_id, coalesce(amount, -1), id);
create index opportunity_expected_ix on opportunity (tenant_id, coalesce(expected_close_on, 'infinity'::date), id);
create index opportunity_closed_ix on opportunity (tenant_id, coalesce(closed_on, '-infinity'::date), id);
create index opportunity_created_ix on opportunity (tenant_id, created_at, id);
create index opportunity_updated_ix on opportunity (tenant_id, updated_at, id);
call app_business_table('opportunity', 'select, insert, update');

create table opportunity_line (
    tenant_id      uuid not null default app_tenant(),
    opportunity_id uuid not null,
    position       integer not null,
    product_id     uuid not null,
    quantity       numeric(19, 4) not null,
    unit_price     numeric(19, 4),
    currency       text,
    constraint opportunity_line_pk primary key (tenant_id, opportunity_id, position),
    constraint opportunity_line_opportunity_fk foreign key (tenant_id, opportunity_id)
        references opportunity (tenant_id, id) on delete cascade,
    constraint opportunity_line_product_fk foreign key (tenant_id, product_id) references product (tenant_id, id),
    constraint opportunity_line_quantity_ck check (quantity > 0),
    constraint opportunity_line_price_ck check ((unit_price is null) = (currency is null))
);
create index opportunity_line_product_ix on opportunity_line (tenant_id, product_id, opportunity_id);
call app_business_table('opportunity_line');

create table opportunity_contact (
    tenant_id      uuid not null default app_tenant(),
    opportunity_id uuid not null,
    customer_id    uuid not null,
    constraint opportunity_contact_pk primary key (tenant_id, opportunity_id, customer_id),
    constraint opportunity_contact_opportunity_fk foreign key (tenant_id, opportunity_id)
        references opportunity (tenant_id, id) on delete cascade,
    constraint opportunity_contact_customer_fk foreign key (tenant_id, customer_id) references customer (tenant_id, id)
);
create index opportunity_contact_customer_ix on opportunity_contact (tenant_id, customer_id, opportunity_id);
call app_business_table('opportunity_contact');

--changeset rapport:pipeline-001-stage-history splitStatements:false
-- How long an opportunity stayed in each stage and who moved it there. The row without left_at is where it is now.
create table stage_history (
    tenant_id      uuid not null default app_tenant(),
    id             uuid not null,
    opportunity_id uuid not null,
    stage_id       uuid not null,
    entered_at     timestamptz not null,
    left_at        timestamptz,
    member_id      uuid,
    constraint stage_history_pk primary key (tenant_id, id),
    constraint stage_history_opportunity_fk foreign key (tenant_id, opportunity_id)
        references opportunity (tenant_id, id) on delete cascade,
    constraint stage_history_stage_fk foreign key (tenant_id, stage_id) references stage (tenant_id, id),
    constraint stage_history_member_fk foreign key (tenant_id, member_id) references member (tenant_id, id),
    constraint stage_history_order_ck check (left_at >= entered_at)
);
create unique index stage_history_current_uq on stage_history (tenant_id, opportunity_id) where left_at is null;
create index stage_history_opportunity_ix on stage_history (tenant_id, opportunity_id, entered_at, id);
create index stage_history_stage_ix on stage_history (tenant_id, stage_id);
call app_business_table('stage_history');
