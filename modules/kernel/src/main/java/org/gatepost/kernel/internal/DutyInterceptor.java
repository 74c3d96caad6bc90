package org.gatepost.kernel.internal;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collections;
import org.gatepost.kernel.NotOnDuty;
import org.gatepost.kernel.Requires;
import org.gatepost.kernel.SchoolScope;
import org.jspecify.annotations.Nullable;

/** Checks duties and enters the actor's school, inside the operation's transaction. */
@Interceptor
@Requires
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class DutyInterceptor {

    @Inject
    SchoolScope scope;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    @AroundInvoke
    @Nullable
    Object check(InvocationContext call) throws Exception {
        var operation = Operation.of(call);
        if (Collections.disjoint(operation.actor().duties(), operation.duties())) {
            throw new NotOnDuty(operation.actor(), operation.name());
        }
        if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE) { // else it makes its own, school by school
            scope.enter(operation.actor().school());
        }
        return call.proceed();
    }
}
