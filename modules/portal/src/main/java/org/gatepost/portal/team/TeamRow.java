package org.gatepost.portal.team;

/**
 * Somebody in a team, as the page shows it.
 *
 * @param id of the entry
 * @param person for the link to the hours
 * @param mayEnd whether the school put them there, and they are there still
 * @param putBack the change that brings back who left; empty where there is none
 */
public record TeamRow(
        String id,
        String person,
        String who,
        String role,
        String from,
        String until,
        String hours,
        boolean mayEnd,
        String putBack) {}
