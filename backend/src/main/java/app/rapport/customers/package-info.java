/**
 * Companies and people, how to reach them and how they relate. Public face: {@link app.rapport.customers.Customers}, and
 * what its page shows of one: {@link app.rapport.customers.CustomerService#get} and {@link
 * app.rapport.customers.RelationshipReader#page}.
 */
@NullMarked
package app.rapport.customers;

import org.jspecify.annotations.NullMarked;
