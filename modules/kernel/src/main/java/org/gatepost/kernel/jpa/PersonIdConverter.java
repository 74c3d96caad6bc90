package org.gatepost.kernel.jpa;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.gatepost.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** Stores {@link PersonId} as {@code uuid}. */
@Converter(autoApply = true)
public class PersonIdConverter implements AttributeConverter<PersonId, UUID> {

    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable PersonId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable PersonId convertToEntityAttribute(@Nullable UUID column) {
        return column == null ? null : new PersonId(column);
    }
}
