package org.gatepost.portal.door;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import jakarta.faces.render.RenderKit;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.RenderKitWrapper;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;

/**
 * Leaves out the style attributes that PrimeFaces writes: the content security policy has browsers ignore them and
 * complain. How things look is in the style sheets; what a widget measures, its script sets.
 */
public class StylelessRenderKitFactory extends RenderKitFactory {

    public StylelessRenderKitFactory(RenderKitFactory wrapped) {
        super(wrapped);
    }

    @Override
    public RenderKit getRenderKit(FacesContext faces, String id) {
        var kit = getWrapped().getRenderKit(faces, id);
        return kit == null || kit instanceof Styleless ? kit : new Styleless(kit);
    }

    @Override
    public void addRenderKit(String id, RenderKit kit) {
        getWrapped().addRenderKit(id, kit);
    }

    @Override
    public Iterator<String> getRenderKitIds() {
        return getWrapped().getRenderKitIds();
    }

    private static final class Styleless extends RenderKitWrapper {

        Styleless(RenderKit wrapped) {
            super(wrapped);
        }

        @Override
        public ResponseWriter createResponseWriter(Writer writer, String contentTypes, String encoding) {
            return new StylelessWriter(getWrapped().createResponseWriter(writer, contentTypes, encoding));
        }
    }

    private static final class StylelessWriter extends ResponseWriterWrapper {

        StylelessWriter(ResponseWriter wrapped) {
            super(wrapped);
        }

        @Override
        public void writeAttribute(String name, Object value, String property) throws IOException {
            if (!"style".equals(name)) {
                super.writeAttribute(name, value, property);
            }
        }

        @Override
        public ResponseWriter cloneWithWriter(Writer writer) {
            return new StylelessWriter(getWrapped().cloneWithWriter(writer));
        }
    }
}
