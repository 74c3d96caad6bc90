package org.gatepost.directory.office;

import java.util.Optional;
import org.gatepost.directory.ClassId;
import org.gatepost.kernel.PersonId;

/**
 * Which people are looked for.
 *
 * @param name beginnings of names in any order, whatever their case and accents: "swia zoe" finds Zoë O'Nyame-Świątek;
 *     empty for everybody
 * @param ofClass only its pupils, their guardians, and its team
 * @param after whom the list goes on behind
 */
public record PeopleQuery(
        String name, Optional<KindOfPerson> kind, Optional<ClassId> ofClass, Optional<PersonId> after) {}
