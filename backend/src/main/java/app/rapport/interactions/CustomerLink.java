package app.rapport.interactions;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** One customer of an interaction, with what timelines are ordered and filtered by. */
@Embeddable
record CustomerLink(
        UUID customerId,
        Instant at,
        @Enumerated(EnumType.STRING) InteractionType type,
        boolean archived) {}
