package app.rapport.demo;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer of the demo, as the other parts of the story need it.
 *
 * @param people who work for it, when it is a company
 */
record DemoCustomer(UUID id, String name, @Nullable UUID owner, boolean company, Scenery scenery, List<UUID> people) {}
