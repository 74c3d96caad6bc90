package org.gatepost.portal.trouble;

import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;

/**
 * Passes whatever happens in a page on to {@link TroubleFilter}, for scripts' requests too, which Faces would answer
 * itself and name classes.
 */
public class PassingExceptionHandlerFactory extends ExceptionHandlerFactory {

    public PassingExceptionHandlerFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Passing(getWrapped().getExceptionHandler());
    }

    private static final class Passing extends ExceptionHandlerWrapper {

        Passing(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            var events = getUnhandledExceptionQueuedEvents().iterator();
            if (events.hasNext()) {
                var failure = events.next().getContext().getException();
                events.remove();
                throw failure instanceof FacesException faces ? faces : new FacesException(failure);
            }
        }
    }
}
