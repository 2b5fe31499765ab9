// Every live page starts here. <body data-audience="…"> says for whom it is.
const { audience } = document.body.dataset
import(`./audiences/${audience}.js`).then(({ start }) => start(document.body.dataset))
