/**
 * The record of every change, written by the database. Features describe their records with a {@link
 * app.rapport.platform.journal.JournalledResource}; history, undo and the feed of changes come from that.
 */
@NullMarked
package app.rapport.platform.journal;

import org.jspecify.annotations.NullMarked;
