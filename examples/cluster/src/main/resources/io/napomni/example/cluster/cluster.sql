-- The table of db-scheduler 16, and one row for each portal that several nodes talk to.
CREATE TABLE IF NOT EXISTS scheduled_tasks (
    task_name            text NOT NULL,
    task_instance        text NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX IF NOT EXISTS scheduled_tasks_due ON scheduled_tasks (execution_time);
CREATE INDEX IF NOT EXISTS scheduled_tasks_alive ON scheduled_tasks (last_heartbeat);

CREATE TABLE IF NOT EXISTS portal_pace (
    portal    text PRIMARY KEY,
    level     double precision NOT NULL,
    leaked_at timestamptz NOT NULL
);
