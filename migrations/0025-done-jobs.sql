-- What is done is deleted after a while; without that the outbox would only grow.
create index job_done on job (finished_at) where state = 'done';
