package app.rapport.platform.sql;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Jdbi for functions that look past row-level security and name the organisation they ask about, such as those that find
 * out who is calling.
 */
@Qualifier @Retention(RetentionPolicy.RUNTIME)
public @interface WithoutTenant {}
