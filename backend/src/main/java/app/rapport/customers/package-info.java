/** Companies and people, how to reach them and how they relate. Public face: {@link app.rapport.customers.Customers}. */
@NullMarked
package app.rapport.customers;

import org.jspecify.annotations.NullMarked;
