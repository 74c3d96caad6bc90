package org.gatepost.kernel.internal;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatepost.kernel.RefusalRecorder;
import org.gatepost.kernel.Requires;
import org.gatepost.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Records attempts at what is not allowed, outside the operation's transaction and so after its rollback.
 *
 * <p>Only the outermost operation records: an inner one still runs in its caller's transaction, which may hold the
 * audit chain.
 */
@Interceptor
@Requires
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class RefusalInterceptor {

    private static final ThreadLocal<AtomicInteger> DEPTH = ThreadLocal.withInitial(AtomicInteger::new);

    @Inject
    Instance<RefusalRecorder> recorders;

    @AroundInvoke
    @Nullable
    Object record(InvocationContext call) throws Exception {
        var depth = DEPTH.get();
        depth.incrementAndGet();
        try {
            return call.proceed();
        } catch (RuleViolation refusal) {
            if (depth.get() == 1 && refusal.isAttempt()) {
                var operation = Operation.of(call);
                recorders.forEach(recorder -> recorder.record(operation.actor(), operation.name(), refusal));
            }
            throw refusal;
        } finally {
            if (depth.decrementAndGet() == 0) {
                DEPTH.remove();
            }
        }
    }
}
