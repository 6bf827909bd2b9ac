/** Mails the service itself writes to members. */
@NullMarked
package app.rapport.platform.mail;

import org.jspecify.annotations.NullMarked;
