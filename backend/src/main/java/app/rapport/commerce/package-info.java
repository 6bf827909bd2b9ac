/** The commercial chain: products, later price lists, quotes, orders, invoices, payments. */
@NullMarked
package app.rapport.commerce;

import org.jspecify.annotations.NullMarked;
