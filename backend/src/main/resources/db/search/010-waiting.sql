--liquibase formatted sql

--changeset rapport:search-010-waiting
-- What is added to these indexes waits in a list until it is long enough to be sorted in, and every search reads that list:
-- with 4 MB, which PostgreSQL takes by default, 450 pages and 2.5 ms of each search after some thousand changes. Sorting
-- in 256 KB at a time costs those who add no more, and holds the one whose turn it is up for less long.
alter index search_entry_words_ix set (gin_pending_list_limit = 256);
alter index search_word_alike_ix set (gin_pending_list_limit = 64);
