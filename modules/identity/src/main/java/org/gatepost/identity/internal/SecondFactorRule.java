package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.gatepost.directory.Hat;
import org.gatepost.identity.AccountId;
import org.gatepost.kernel.Capacity;

/**
 * Of whom a second factor is wanted: of everybody who has one, and, unless {@code gatepost.second-factor} is
 * {@code offered}, of everybody with a hat that is neither a parent's nor a pupil's (ASVS 6.3.3).
 */
@ApplicationScoped
class SecondFactorRule {

    private static final String SETTING = "gatepost.second-factor";
    private static final Set<Capacity> FREE = EnumSet.of(Capacity.GUARDIAN, Capacity.PUPIL);

    @Inject
    AppKeys keys;

    boolean isWanted(AccountId account, Means means, List<Hat> hats) {
        return !means.isEnough() && (keys.isConfirmed(account) || isRequiredOf(hats));
    }

    /** Whether whoever has {@code hats} must have a second factor. */
    boolean isRequiredOf(List<Hat> hats) {
        return isRequired() && hats.stream().anyMatch(hat -> !FREE.contains(hat.capacity()));
    }

    private static boolean isRequired() {
        var setting = ConfigProvider.getConfig()
                .getOptionalValue(SETTING, String.class)
                .orElse("required");
        if (!Set.of("required", "offered").contains(setting)) {
            throw new IllegalStateException(SETTING + " is neither required nor offered: " + setting);
        }
        return setting.equals("required");
    }
}
