/** Who sees and who may edit one record and why, and sharing one with a member or a team. */
@NullMarked
package app.rapport.platform.access;

import org.jspecify.annotations.NullMarked;
