package org.gatepost.kernel.jpa;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.gatepost.kernel.SchoolId;
import org.jspecify.annotations.Nullable;

/** Stores {@link SchoolId} as {@code uuid}. */
@Converter(autoApply = true)
public class SchoolIdConverter implements AttributeConverter<SchoolId, UUID> {

    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable SchoolId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable SchoolId convertToEntityAttribute(@Nullable UUID column) {
        return column == null ? null : new SchoolId(column);
    }
}
