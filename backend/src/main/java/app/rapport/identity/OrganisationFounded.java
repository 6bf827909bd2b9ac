package app.rapport.identity;

import java.util.UUID;

/** An organisation begins; within the same transaction every feature gives it what it needs to start (stages, queues). */
public record OrganisationFounded(UUID tenant, String language) {}
